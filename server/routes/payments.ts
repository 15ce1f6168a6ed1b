import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { handBack, orderRefund, requirePayment, setExemption, takeCash } from '#lib/applications/office-payment-commands.ts';
import { checkPayment, hearPayGov, startPayment } from '#lib/applications/payment-commands.ts';
import { findFee, findOfficeFee, findReceiptPdf } from '#lib/applications/payment-queries.ts';
import type { PayGov } from '#lib/gateways/paygov/gateway.ts';
import { FeeView, OfficeFeeView, OrderRefund, PaymentView, RequirePayment, SetExemption, StartedPayment, StartPayment, TakeCash } from '#lib/payments/schema.ts';
import { ok, refuse } from '#lib/platform/result.ts';
import { personOf } from '../plugins/callers.ts';
import { onceOf } from '../plugins/once.ts';
import { sendProblem, sendResult } from '../plugins/problems.ts';

const IdempotencyHeader = z.looseObject({ 'idempotency-key': z.string().optional() });
const Done = z.null();

/** Fees: what is owed, paying, what officials do with the money, receipts, and PayGov's own notices. */
export async function paymentRoutes(server: FastifyInstance, { payGov, publicUrl }: { payGov: PayGov; publicUrl: string }): Promise<void> {
  const app = server.withTypeProvider<ZodTypeProvider>();
  const person = { callers: ['person'] } as const;
  const officials = { callers: ['receiver', 'specialist', 'approver'] } as const;
  const code = z.object({ code: z.string().max(40) });
  const payment = code.extend({ id: z.uuid() });

  app.get('/applications/:code/payment', {
    config: person,
    schema: { tags: ['payments'], summary: 'What an own application costs, and its payments', params: code, response: { 200: FeeView } },
  }, async (request, reply) => sendResult(request, reply, await findFee(personOf(request), request.params.code)));

  app.post('/applications/:code/payments', {
    config: person,
    schema: { tags: ['payments'], summary: 'Begin to pay online, or go on with it', headers: IdempotencyHeader, params: code, body: StartPayment, response: { 201: StartedPayment } },
  }, async (request, reply) => sendResult(request, reply, await startPayment(personOf(request), request.params.code, request.body, { payGov, publicUrl }, onceOf(request)), 201));

  app.post('/applications/:code/payments/:id/check', {
    // each call is a question to PayGov
    config: { ...person, rateLimit: { max: 30, timeWindow: '1 minute' } },
    schema: { tags: ['payments'], summary: 'Ask PayGov how a payment stands', params: payment, response: { 200: PaymentView } },
  }, async (request, reply) => sendResult(request, reply, await checkPayment(personOf(request), request.params.code, request.params.id, payGov)));

  app.get('/payments/:id/receipt', {
    config: person,
    schema: { tags: ['payments'], summary: 'The electronic receipt of a payment', params: z.object({ id: z.uuid() }), produces: ['application/pdf'] },
  }, async (request, reply) => {
    const found = await findReceiptPdf(personOf(request), request.params.id);
    if (!found.ok) return sendProblem(request, reply, found);
    const { name, pdf } = found.value;
    return reply.type('application/pdf').header('content-disposition', `attachment; filename="${name}"`).send(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
  });

  app.get('/office/applications/:code/payment', {
    config: officials,
    schema: { tags: ['payments'], summary: 'What an application costs, its payments, and what this official can do', params: code, response: { 200: OfficeFeeView } },
  }, async (request, reply) => sendResult(request, reply, await findOfficeFee(personOf(request), request.params.code)));

  app.post('/office/applications/:code/payments/cash', {
    config: { callers: ['receiver'] },
    schema: { tags: ['payments'], summary: 'Cash was taken at the counter', headers: IdempotencyHeader, params: code, body: TakeCash, response: { 204: Done } },
  }, async (request, reply) => sendResult(request, reply, await takeCash(personOf(request), request.params.code, request.body, onceOf(request))));

  app.post('/office/applications/:code/exemption', {
    config: officials,
    schema: { tags: ['payments'], summary: 'An exemption applies, or does not', headers: IdempotencyHeader, params: code, body: SetExemption, response: { 204: Done } },
  }, async (request, reply) => sendResult(request, reply, await setExemption(personOf(request), request.params.code, request.body, onceOf(request))));

  app.post('/office/applications/:code/require-payment', {
    config: { callers: ['receiver', 'specialist'] },
    schema: { tags: ['payments'], summary: 'Ask for payment before the dossier goes on', headers: IdempotencyHeader, params: code, body: RequirePayment, response: { 200: z.object({ code: z.string(), revision: z.number().int() }) } },
  }, async (request, reply) => sendResult(request, reply, await requirePayment(personOf(request), request.params.code, request.body, onceOf(request))));

  app.post('/office/applications/:code/payments/:id/refund', {
    config: { callers: ['approver'] },
    schema: { tags: ['payments'], summary: 'Order that money goes back', headers: IdempotencyHeader, params: payment, body: OrderRefund, response: { 204: Done } },
  }, async (request, reply) => sendResult(request, reply, await orderRefund(personOf(request), request.params.code, request.params.id, request.body, payGov, onceOf(request))));

  app.post('/office/applications/:code/payments/:id/hand-back', {
    config: { callers: ['receiver'] },
    schema: { tags: ['payments'], summary: 'Cash was handed back', headers: IdempotencyHeader, params: payment, response: { 204: Done } },
  }, async (request, reply) => sendResult(request, reply, await handBack(personOf(request), request.params.code, request.params.id, onceOf(request))));

  // The signature is over the bytes as they came, so this one route reads its JSON itself.
  await server.register(async (raw) => {
    raw.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    raw.withTypeProvider<ZodTypeProvider>().post('/payments/paygov/notifications', {
      config: { callers: ['anyone'], rateLimit: { max: 6_000, timeWindow: '1 minute' } },
      schema: { tags: ['payments'], summary: 'PayGov tells of a payment, a transfer or a refund (signed)', body: z.string(), response: { 200: z.object({ outcome: z.string() }) } },
    }, async (request, reply) => {
      const notice = payGov.readNotice(request.body, request.headers['x-paygov-signature']?.toString());
      return sendResult(request, reply, notice ? ok({ outcome: await hearPayGov(notice) }) : refuse('payment.notice-forged'));
    });
  });
}
