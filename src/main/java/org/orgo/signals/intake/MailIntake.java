package org.orgo.signals.intake;

import org.orgo.mail.SignalId;
import org.orgo.mail.inbound.MailKind;
import org.orgo.mail.inbound.MailParsing;
import org.orgo.mail.threads.MailMeaning;
import org.orgo.mail.threads.ReplyRecognition;
import org.orgo.signals.Outcome;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.springframework.stereotype.Component;

/** The steps of {@code signal-intake} that only mail takes. */
@Component
public class MailIntake {

  private final SignalStore signals;
  private final MailParsing parsing;
  private final ReplyRecognition replies;
  private final TaskDesk tasks;
  private final IntakeEnd end;

  MailIntake(
      SignalStore signals,
      MailParsing parsing,
      ReplyRecognition replies,
      TaskDesk tasks,
      IntakeEnd end) {
    this.signals = signals;
    this.parsing = parsing;
    this.replies = replies;
    this.tasks = tasks;
    this.end = end;
  }

  public MailKind parseMail(SignalId id) {
    MailKind kind = parsing.parse(id);
    signals.forget(id);
    return kind;
  }

  /** Files automatic mail, which is never answered. */
  public void fileMail(SignalId id) {
    IntakeRun run = signals.of(id);
    run.ended(Outcome.FILED);
    end.of(run);
  }

  /** Whether the mail answers one of ours; one that only seems to is noted as related. */
  public boolean recogniseReply(SignalId id) {
    MailMeaning meaning = replies.recognise(id);
    parsing.understood(id, meaning);
    if (meaning instanceof MailMeaning.Related related) {
      signals.of(id).relatesTo(related.suggestedTaskId());
    }
    if (meaning instanceof MailMeaning.Copy copy) {
      signals.of(id).copies(copy);
      return copy.answer();
    }
    if (meaning instanceof MailMeaning.Reply reply) {
      signals.of(id).answers(reply);
      return true;
    }
    return false;
  }

  public void commentOnTask(SignalId id) {
    IntakeRun run = signals.of(id);
    if (run.isCopy()) {
      run.commented(run.copiedTaskId());
      end.of(run);
      return;
    }
    MailMeaning.Reply reply = run.reply();
    tasks.reply(new TaskId(reply.taskId()), run.signal().senderPersonId(), null, reply.text());
    run.commented(reply.taskId());
    end.of(run);
  }
}
