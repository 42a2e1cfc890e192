package org.orgo.mail;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.orgo.mail.inbound.IncomingMails;
import org.orgo.mail.inbound.MailKind;
import org.orgo.mail.inbound.MailParsing;
import org.orgo.mail.inbound.MailReconciliation;
import org.orgo.mail.inbound.MailboxPoller;
import org.orgo.mail.mime.MailLimits;
import org.orgo.mail.mime.MailParser;
import org.orgo.mail.persistence.IncomingMailMapper;
import org.orgo.mail.persistence.ParsedMailMapper;
import org.orgo.mail.threads.ReplyToken;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** A mail server, an organization with a mailbox, and the real steps with ports that remember. */
@OrgoTest
abstract class MailTest {

  static final String WET =
      """
      From: Ann <ann@example.org>
      To: maintenance@x.example
      Subject: Wet floor
      Message-ID: <wet@example.org>

      The lobby floor is wet.
      """;

  static MailHouse house;

  @Autowired TestOrganizations organizations;
  @Autowired IncomingMailMapper incomingMapper;
  @Autowired ParsedMailMapper parsedMapper;
  @Autowired Mailboxes mailboxes;
  @Autowired MailReconciliation reconciliation;
  @Autowired MailboxSecrets secrets;
  @Autowired ReplyToken tokens;
  @Autowired MailProperties properties;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcTemplate sql;
  @Autowired Clock clock;
  @Autowired TaskScheduler timer;

  TestOrganization organization;
  MailDesk desk;
  MailboxId mailbox;
  final List<SignalId> started = new ArrayList<>();
  IntakeStart intake = started::addAll;

  @BeforeAll
  static void openHouse() {
    house = new MailHouse();
  }

  @AfterAll
  static void closeHouse() {
    house.close();
  }

  @BeforeEach
  void foundOrganization() {
    organization = organizations.found("default");
    desk = new MailDesk(organization, sql, new TransactionTemplate(transactions));
    mailbox = organization.asSystem(() -> mailboxes.add(house.mailbox(organization)));
  }

  MailboxPoller poller() {
    return poller(DataSize.ofMegabytes(35));
  }

  MailboxPoller poller(DataSize largest) {
    MailProperties limited =
        new MailProperties(
            properties.signingKey(),
            false,
            properties.pollEvery(),
            properties.pollWhileIdling(),
            1,
            largest,
            false,
            properties.smtp());
    IncomingMails incoming =
        new IncomingMails(
            incomingMapper,
            signals -> intake.mailsStored(signals),
            new MailParser(MailLimits.DEFAULT),
            clock,
            transactions);
    return new MailboxPoller(mailboxes, incoming, reconciliation, secrets, limited);
  }

  Mailbox mailbox() {
    return organization.asSystem(() -> mailboxes.find(mailbox).orElseThrow());
  }

  int poll(MailboxPoller poller) {
    return poller.poll(mailbox(), () -> {});
  }

  /** Delivers, stores and parses one mail. */
  SignalId parsed(String mail) {
    SignalId signal = stored(mail);
    parse(signal);
    return signal;
  }

  SignalId stored(String mail) {
    house.deliver(organization, mail);
    try (MailboxPoller poller = poller()) {
      poll(poller);
    }
    return started.get(started.size() - 1);
  }

  MailKind parse(SignalId signal) {
    MailParsing parsing =
        new MailParsing(
            parsedMapper, new MailParser(MailLimits.DEFAULT), address -> Optional.empty(), tokens);
    return organization.asSystem(() -> desk.transaction().execute(status -> parsing.parse(signal)));
  }
}
