-- Finding a name or a code by any part of it. pg_trgm is a trusted extension: whoever may create tables may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
