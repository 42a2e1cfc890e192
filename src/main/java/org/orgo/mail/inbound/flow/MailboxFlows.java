package org.orgo.mail.inbound.flow;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.orgo.mail.MailProperties;
import org.orgo.mail.Mailbox;
import org.orgo.mail.MailboxId;
import org.orgo.mail.inbound.MailBatch;
import org.orgo.mail.inbound.imap.ImapReceiver;
import org.orgo.mail.inbound.imap.ImapReceivers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.integration.IntegrationMessageHeaderAccessor;
import org.springframework.integration.acks.AcknowledgmentCallback;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.IntegrationFlowBuilder;
import org.springframework.integration.dsl.Pollers;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.integration.dsl.context.IntegrationFlowContext.IntegrationFlowRegistration;
import org.springframework.integration.mail.MailReceivingMessageSource;
import org.springframework.integration.mail.dsl.Mail;
import org.springframework.messaging.MessageHeaders;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * A flow for each mailbox that this node reads: Spring Integration's channel adapter, and behind it
 * the storing of what it brings. Mailboxes come and go while the node runs.
 */
public class MailboxFlows implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(MailboxFlows.class);

  /** Tells the beans of a flow from those of one that read the same mailbox before. */
  private static final AtomicLong NUMBERS = new AtomicLong();

  private final IntegrationFlowContext context;
  private final ImapReceivers receivers;
  private final MailBatchHandler handler;
  private final MailProperties properties;
  private final SimpleAsyncTaskExecutor waiting = daemons("mailbox-");
  private final SimpleAsyncTaskExecutor removing = daemons("mailbox-end-");
  private final ThreadPoolTaskScheduler polling = new ThreadPoolTaskScheduler();
  private final Map<MailboxId, Reading> readings = new ConcurrentHashMap<>();

  public MailboxFlows(
      IntegrationFlowContext context,
      ImapReceivers receivers,
      MailBatchHandler handler,
      MailProperties properties) {
    this.context = context;
    this.receivers = receivers;
    this.handler = handler;
    this.properties = properties;
    polling.setThreadNamePrefix("mailbox-poll-");
    polling.setPoolSize(properties.threads());
    polling.setDaemon(true);
    polling.initialize();
  }

  /** A mailbox that is being read. */
  private record Reading(
      Mailbox mailbox, ImapReceiver receiver, boolean idles, IntegrationFlowRegistration flow) {}

  /** Reads exactly these mailboxes from now on. */
  synchronized void keep(Collection<Mailbox> held) {
    Set<MailboxId> gone = new HashSet<>(readings.keySet());
    for (Mailbox mailbox : held) {
      Reading reading = readings.get(mailbox.mailboxId());
      if (reading != null && reading.mailbox().isReadLike(mailbox)) {
        gone.remove(mailbox.mailboxId());
        reading.receiver().seen(mailbox);
      }
    }
    gone.forEach(this::remove);
    held.stream().filter(mailbox -> !readings.containsKey(mailbox.mailboxId())).forEach(this::add);
  }

  private void add(Mailbox mailbox) {
    String name = "mailbox-" + mailbox.mailboxId() + "-" + NUMBERS.incrementAndGet();
    ImapReceiver receiver = receivers.of(mailbox);
    long idling = readings.values().stream().filter(Reading::idles).count();
    boolean idles = idling < properties.idleMailboxes();
    IntegrationFlow flow =
        (idles ? waitingFor(receiver, name) : asking(receiver, name))
            .handle(MailBatch.class, this::handled)
            .get();
    IntegrationFlowRegistration registration =
        context.registration(flow).id(name).autoStartup(true).register();
    readings.put(mailbox.mailboxId(), new Reading(mailbox, receiver, idles, registration));
  }

  private IntegrationFlowBuilder waitingFor(ImapReceiver receiver, String name) {
    return IntegrationFlow.from(
        Mail.imapIdleAdapter(receiver).id(name + ".adapter").taskExecutor(waiting));
  }

  private IntegrationFlowBuilder asking(ImapReceiver receiver, String name) {
    return IntegrationFlow.from(
        new MailReceivingMessageSource(receiver),
        adapter ->
            adapter
                .id(name + ".adapter")
                .taskScheduler(polling)
                .poller(Pollers.fixedDelay(properties.pollEvery()).maxMessagesPerPoll(-1)));
  }

  private Object handled(MailBatch batch, MessageHeaders headers) {
    handler.handle(
        batch,
        headers.get(
            IntegrationMessageHeaderAccessor.ACKNOWLEDGMENT_CALLBACK,
            AcknowledgmentCallback.class));
    return null;
  }

  private void remove(MailboxId mailbox) {
    Reading reading = readings.remove(mailbox);
    reading.receiver().cancelPing();
    removing.execute(() -> remove(reading));
  }

  /** Waits for a reading under way, and a server may keep it waiting. */
  private static void remove(Reading reading) {
    try {
      reading.flow().destroy();
      reading.receiver().destroy();
    } catch (RuntimeException failure) {
      log.warn("Mailbox {} was not closed: {}", reading.mailbox().mailboxId(), failure.toString());
    }
  }

  /** The mailboxes that are open at their servers. */
  Set<MailboxId> connected() {
    return readings.values().stream()
        .filter(reading -> reading.receiver().isConnected())
        .map(reading -> reading.mailbox().mailboxId())
        .collect(Collectors.toSet());
  }

  /** Stops reading all of them. */
  @Override
  public synchronized void close() {
    keep(List.of());
  }

  private static SimpleAsyncTaskExecutor daemons(String prefix) {
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(prefix);
    threads.setDaemon(true);
    return threads;
  }
}
