package org.orgo.mail.threads;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.orgo.people.persons.PersonId;

/**
 * What somebody outside is to be told about a task.
 *
 * @param commentId the remark that says so
 * @param requester to whom it goes; her latest mail is what it answers
 * @param address of the requester, where she did not write by mail
 * @param cc who gets a copy
 * @param language of the words around it
 * @param title of the task, where there is no subject to answer
 * @param text what is said, without signature
 * @param quotes whether the mail that it answers is repeated below
 * @param files that go with it
 */
public record NewAnswer(
    UUID taskId,
    UUID commentId,
    PersonId requester,
    String address,
    List<String> cc,
    Locale language,
    String title,
    String text,
    boolean quotes,
    List<AnswerFile> files) {

  public NewAnswer {
    cc = List.copyOf(cc);
    files = List.copyOf(files);
  }
}
