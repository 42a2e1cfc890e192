package org.orgo.signals.replies;

import java.util.List;
import org.orgo.mail.threads.AnswerFile;

/**
 * What is to be said to the requester of a task by mail.
 *
 * @param cc who gets a copy
 * @param quotes whether the requester's latest mail is repeated below
 */
public record NewReply(String text, List<String> cc, boolean quotes, List<AnswerFile> files) {

  public NewReply {
    cc = cc == null ? List.of() : List.copyOf(cc);
    files = files == null ? List.of() : List.copyOf(files);
  }
}
