package org.orgo.compliance.record;

import java.util.UUID;
import java.util.function.Function;
import org.orgo.compliance.record.RecordEntry.ItemRef;
import org.orgo.notifications.record.RecordedNotice;
import org.orgo.notifications.record.SentMail;
import org.orgo.people.UserId;
import org.orgo.signals.record.RecordedArrival;
import org.orgo.signals.record.RecordedMail;

/**
 * What came in and what left, as the record tells it. Mails name their writers, so those of
 * ANONYMISED work stand there without anything they say.
 *
 * @param sights what is shown of each item
 * @param fallback the item whose record it is
 */
record ArrivalEntries(Function<ItemRef, RecordedSight> sights, ItemRef fallback) {

  private static final String EMAIL = "EMAIL";

  RecordEntry signal(RecordedArrival signal) {
    ItemRef item = item(signal.taskId());
    RecordedSight sight = sights.apply(item);
    UserId reporter = signal.reporterUserId() == null ? null : new UserId(signal.reporterUserId());
    return RecordEntry.of(signal.receivedAt(), "SIGNAL_RECEIVED", item)
        .by(sight.named(reporter), null)
        .with("channel", signal.channel())
        .with("outcome", signal.outcome())
        .with("recipient", signal.recipient(), sight.content())
        .with("sender", signal.sender(), sight.persons())
        .with("subject", signal.subject(), sight.persons())
        // the mail itself stands beside it
        .saying(EMAIL.equals(signal.channel()) ? null : signal.text(), sight.persons());
  }

  RecordEntry mail(RecordedMail mail) {
    ItemRef item = item(mail.taskId());
    RecordedSight sight = sights.apply(item);
    String kind = mail.outgoing() ? "MAIL_ANSWERED" : "MAIL_RECEIVED";
    return RecordEntry.of(mail.receivedAt(), kind, item)
        .with("from", mail.from(), sight.persons())
        .with("to", String.join(", ", mail.to()), sight.persons())
        .with("cc", String.join(", ", mail.cc()), sight.persons())
        .with("subject", mail.subject(), sight.persons())
        .with("message_id", mail.messageId(), sight.persons())
        .with("in_reply_to", mail.inReplyTo(), sight.persons())
        .with("sent_at", mail.sentAt())
        .with("size", mail.size())
        .with("automatic", mail.automatic() ? "true" : null)
        .with("files", String.join(", ", mail.files()), sight.persons())
        .with("steps", String.join(", ", mail.steps()))
        .with("mail_id", mail.raw() && sight.persons() ? mail.emailId() : null)
        .saying(mail.text(), sight.persons());
  }

  RecordEntry notice(RecordedNotice notice) {
    ItemRef item = item(notice.taskId());
    RecordedSight sight = sights.apply(item);
    return RecordEntry.of(notice.createdAt(), "NOTICE", item)
        .with("notice", notice.kind())
        .with("user_id", notice.userId(), sight.named(notice.userId()) != null)
        .with("read_at", notice.readAt());
  }

  RecordEntry sent(SentMail mail) {
    ItemRef item = item(mail.taskId());
    RecordedSight sight = sights.apply(item);
    return RecordEntry.of(mail.createdAt(), "MAIL_SENT", item)
        .with("to", mail.to(), sight.persons())
        .with("subject", mail.subject(), sight.persons())
        .with("delivery", mail.status())
        .with("attempts", mail.attempts())
        .with("sent_at", mail.sentAt())
        .with("failure", mail.failure(), sight.persons());
  }

  private ItemRef item(UUID task) {
    return task == null ? fallback : ItemRef.task(task);
  }
}
