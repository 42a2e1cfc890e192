package org.orgo.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.orgo.mail.inbound.IncomingMails;
import org.orgo.mail.inbound.MailKind;
import org.orgo.mail.inbound.MailParsing;
import org.orgo.mail.inbound.MailWords;
import org.orgo.mail.inbound.flow.MailboxPoller;
import org.orgo.mail.inbound.imap.ImapReceivers;
import org.orgo.mail.inbound.imap.MailReconciliation;
import org.orgo.mail.inbound.imap.MailboxLogins;
import org.orgo.mail.inbound.returned.ReturnedMails;
import org.orgo.mail.inbound.steps.MailAnswers;
import org.orgo.mail.inbound.steps.MailSteps;
import org.orgo.mail.loops.LoopBreaker;
import org.orgo.mail.mime.MailLimits;
import org.orgo.mail.mime.MailParser;
import org.orgo.mail.oauth.MailboxTokens;
import org.orgo.mail.persistence.IncomingMailMapper;
import org.orgo.mail.persistence.ParsedMailMapper;
import org.orgo.mail.threads.ReplyToken;
import org.orgo.organizations.Organizations;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** A mail server, an organization with a mailbox, and the real steps with ports that remember. */
@OrgoTest
public abstract class MailTest {

  public static final String WET =
      """
      From: Ann <ann@example.org>
      To: maintenance@x.example
      Subject: Wet floor
      Message-ID: <wet@example.org>

      The lobby floor is wet.
      """;

  public static MailHouse house;

  @Autowired public TestOrganizations organizations;
  @Autowired public IncomingMailMapper incomingMapper;
  @Autowired public ParsedMailMapper parsedMapper;
  @Autowired public Mailboxes mailboxes;
  @Autowired public MailReconciliation reconciliation;
  @Autowired public MailboxSecrets secrets;
  @Autowired public ReplyToken tokens;
  @Autowired public MailboxTokens access;
  @Autowired public MailboxLogins logins;
  @Autowired public Organizations registry;
  @Autowired public ReturnedMails returned;
  @Autowired public LoopBreaker breaker;
  @Autowired public MailAnswers answers;
  @Autowired public MailProperties properties;
  @Autowired public PlatformTransactionManager transactions;
  @Autowired public JdbcTemplate sql;
  @Autowired public Clock clock;
  @Autowired public TaskScheduler timer;
  @Autowired public ApplicationContext context;

  public TestOrganization organization;
  public MailDesk desk;
  public MailboxId mailbox;
  public final List<SignalId> started = new ArrayList<>();
  public IntakeStart intake = started::addAll;

  @BeforeAll
  public static void openHouse() {
    house = new MailHouse();
  }

  @AfterAll
  public static void closeHouse() {
    house.close();
  }

  @BeforeEach
  public void foundOrganization() {
    organization = organizations.found("default");
    desk = new MailDesk(organization, sql, new TransactionTemplate(transactions));
    mailbox = organization.asSystem(() -> mailboxes.add(house.mailbox(organization)));
  }

  public MailboxPoller poller() {
    return poller(DataSize.ofMegabytes(35));
  }

  public MailboxPoller poller(DataSize largest) {
    MailProperties limited =
        settings(properties.pollEvery(), properties.pollWhileIdling(), 1, largest);
    return new MailboxPoller(receivers(limited), incoming(), mailboxes, transactions);
  }

  /** Settings of a node under test. */
  public MailProperties settings(
      Duration pollEvery, Duration pollWhileIdling, int idleMailboxes, DataSize largest) {
    return new MailProperties(
        properties.signingKey(),
        false,
        pollEvery,
        pollWhileIdling,
        idleMailboxes,
        1,
        largest,
        properties.largestByHand(),
        false,
        properties.smtp());
  }

  public ImapReceivers receivers(MailProperties settings) {
    ImapReceivers receivers = new ImapReceivers(mailboxes, reconciliation, logins, settings, clock);
    receivers.setBeanFactory(context);
    return receivers;
  }

  /** Stores mail, and starts the intake of this test. */
  public IncomingMails incoming() {
    return new IncomingMails(
        incomingMapper,
        signals -> intake.mailsStored(signals),
        new MailParser(MailLimits.DEFAULT),
        clock,
        transactions);
  }

  public Mailbox mailbox() {
    return organization.asSystem(() -> mailboxes.find(mailbox).orElseThrow());
  }

  public int poll(MailboxPoller poller) {
    return poller.poll(mailbox(), () -> {});
  }

  /** Delivers, stores and parses one mail. */
  public SignalId parsed(String mail) {
    SignalId signal = stored(mail);
    parse(signal);
    return signal;
  }

  public SignalId stored(String mail) {
    house.deliver(organization, mail);
    try (MailboxPoller poller = poller()) {
      poll(poller);
    }
    return started.get(started.size() - 1);
  }

  public MailKind parse(SignalId signal) {
    MailParsing parsing =
        new MailParsing(
            parsedMapper,
            new MailParser(MailLimits.DEFAULT),
            new MailSteps(tokens, address -> Optional.empty(), returned, breaker),
            answers,
            new MailWords(registry));
    return organization.asSystem(() -> desk.transaction().execute(status -> parsing.parse(signal)));
  }
}
