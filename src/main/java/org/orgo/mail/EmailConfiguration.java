package org.orgo.mail;

import jakarta.mail.util.StreamProvider;
import java.time.Clock;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.orgo.mail.inbound.IncomingMails;
import org.orgo.mail.inbound.flow.LeaseRounds;
import org.orgo.mail.inbound.flow.LeasedMailboxes;
import org.orgo.mail.inbound.flow.MailBatchHandler;
import org.orgo.mail.inbound.flow.MailboxFlows;
import org.orgo.mail.inbound.flow.MailboxLeases;
import org.orgo.mail.inbound.imap.ImapReceivers;
import org.orgo.mail.inbound.imap.MailReconciliation;
import org.orgo.mail.inbound.imap.MailboxLogins;
import org.orgo.mail.loops.BreakerLimits;
import org.orgo.mail.mime.MailLimits;
import org.orgo.mail.mime.MailParser;
import org.orgo.mail.oauth.MailboxTokens;
import org.orgo.mail.outbound.MailSender;
import org.orgo.mail.outbound.MailSending;
import org.orgo.mail.outbound.Outbox;
import org.orgo.mail.outbound.OutgoingMessages;
import org.orgo.mail.outbound.SmtpServer;
import org.orgo.mail.outbound.SmtpServers;
import org.orgo.mail.persistence.MailboxLeaseMapper;
import org.orgo.mail.persistence.system.MailboxDirectoryMapper;
import org.orgo.mail.persistence.system.OutboxDirectoryMapper;
import org.orgo.mail.threads.ReplyToken;
import org.orgo.mail.threads.SigningKey;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableIntegration
@EnableConfigurationProperties({MailProperties.class, BreakerLimits.class})
class EmailConfiguration {

  static {
    // Without this name, the mail API searches the class path for every body it encodes.
    System.getProperties()
        .putIfAbsent(StreamProvider.class.getName(), MailStreamProvider.class.getName());
  }

  @Bean
  MailParser mailParser() {
    return new MailParser(MailLimits.DEFAULT);
  }

  @Bean
  SigningKey signingKey(MailProperties properties, Environment environment) {
    boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
    return SigningKey.checked(properties.signingKey(), demo);
  }

  @Bean
  ReplyToken replyToken(SigningKey key) {
    return new ReplyToken(key.text());
  }

  @Bean
  MailboxSecrets mailboxSecrets(SigningKey key) {
    return new MailboxSecrets(key.text());
  }

  @Bean
  MailboxLeases mailboxLeases(MailboxLeaseMapper mapper, PlatformTransactionManager transactions) {
    return new MailboxLeases(mapper, transactions);
  }

  @Bean
  LeasedMailboxes leasedMailboxes(MailboxDirectoryMapper directory, MailboxLeases mailboxLeases) {
    return new LeasedMailboxes(directory, mailboxLeases);
  }

  @Bean
  ImapReceivers imapReceivers(
      Mailboxes mailboxes,
      MailReconciliation reconciliation,
      MailboxLogins logins,
      MailProperties properties,
      Clock clock) {
    return new ImapReceivers(mailboxes, reconciliation, logins, properties, clock);
  }

  @Bean
  MailBatchHandler mailBatchHandler(
      MailboxLeases leases,
      IncomingMails incoming,
      Mailboxes mailboxes,
      PlatformTransactionManager transactions) {
    return MailBatchHandler.leased(leases, incoming, mailboxes, transactions);
  }

  @Bean
  @ConditionalOnProperty(name = "orgo.mail.poll", matchIfMissing = true)
  LeaseRounds leaseRounds(
      LeasedMailboxes mailboxes,
      IntegrationFlowContext context,
      ImapReceivers receivers,
      MailBatchHandler handler,
      MailProperties properties,
      TaskScheduler scheduler) {
    MailboxFlows flows = new MailboxFlows(context, receivers, handler, properties);
    return new LeaseRounds(mailboxes, flows, scheduler);
  }

  @Bean
  JavaMailSenderImpl smtp(MailProperties properties) {
    MailProperties.Smtp server = properties.smtp();
    return new SmtpServer(
            server.host(), server.port(), server.tls(), server.username(), server.password(), null)
        .sender();
  }

  @Bean
  MailSender mailSender(
      Outbox outbox,
      OutboxDirectoryMapper directory,
      JavaMailSenderImpl smtp,
      MailboxSecrets secrets,
      MailboxTokens tokens,
      OutgoingMessages messages) {
    return new MailSender(outbox, directory, new SmtpServers(smtp, secrets, tokens), messages);
  }

  @Bean
  OutgoingMessages outgoingMessages(ReplyToken replyToken, Clock clock) {
    return new OutgoingMessages(replyToken, clock);
  }

  @Bean
  @ConditionalOnProperty(name = "orgo.mail.poll", matchIfMissing = true)
  MailSending mailSending(
      MailSender mailSender, MailProperties properties, TaskScheduler scheduler) {
    return new MailSending(mailSender, properties, scheduler);
  }
}
