package org.orgo.notifications;

import java.net.URI;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.orgo.notifications.persistence.AnsweredRequester;
import org.orgo.notifications.persistence.MailReader;
import org.orgo.tasks.TaskId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The texts of mails: plain text from {@code notifications.properties}. */
@Component
public class NoticeTexts {

  private static final int MAX_SUBJECT_LENGTH = 200;

  private final String baseUrl;

  NoticeTexts(@Value("${orgo.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
    this.baseUrl = baseUrl.replaceFirst("/+$", "");
  }

  /** Subject and body of a mail. */
  public record NoticeText(String subject, String body) {}

  /**
   * Mail leaves the organization: about restricted work it only says that there is news, and where.
   */
  NoticeText mail(NoticeKind kind, TaskId task, MailReader reader, Locale language) {
    ResourceBundle words = words(language);
    String lead = words.getString("lead." + kind);
    String link = MessageFormat.format(words.getString("link"), baseUrl + "/tasks/" + task);
    if (reader.discreet()) {
      return new NoticeText(
          subject(words, "subject.discreet.task", lead, reader.number()),
          lead + "\n\n" + link + "\n");
    }
    return new NoticeText(
        subject(words, "subject", reader.label(), reader.title(), reader.number()),
        lead + "\n\n" + reader.title() + "\n\n" + link + "\n");
  }

  /** What a remark says to the requester; about restricted work only that there is one. */
  String answer(TaskId task, AnsweredRequester reader, Locale language) {
    ResourceBundle words = words(language);
    String content =
        reader.discreet() ? words.getString("lead." + NoticeKind.TASK_COMMENTED) : reader.comment();
    if (reader.account()) {
      String link = MessageFormat.format(words.getString("link"), baseUrl + "/tasks/" + task);
      return content + "\n\n" + link;
    }
    return reader.discreet() ? content + "\n\n" + words.getString("answer.discreet") : content;
  }

  /** How a conversation is headed that the requester did not begin by mail. */
  String title(AnsweredRequester reader, Locale language) {
    ResourceBundle words = words(language);
    return reader.discreet()
        ? subject(words, "subject.discreet", words.getString("lead." + NoticeKind.TASK_COMMENTED))
        : reader.title();
  }

  /** About a request it says no more than that there is news, and where. */
  NoticeText request(RequestKind request, NoticeKind kind, String path, Locale language) {
    ResourceBundle words = words(language);
    String lead = words.getString("lead." + kind + "." + request);
    String link = MessageFormat.format(words.getString("link"), baseUrl + path);
    return new NoticeText(subject(words, "subject.discreet", lead), lead + "\n\n" + link + "\n");
  }

  /** That many escalations wait, and where; not of what. */
  public NoticeText storm(String path, Locale language) {
    ResourceBundle words = words(language);
    String lead = words.getString("lead." + NoticeKind.ESCALATION_STORM);
    String link = MessageFormat.format(words.getString("link"), baseUrl + path);
    return new NoticeText(subject(words, "subject.discreet", lead), lead + "\n\n" + link + "\n");
  }

  public String host() {
    return Objects.requireNonNullElse(URI.create(baseUrl).getHost(), "localhost");
  }

  private static String subject(ResourceBundle words, String key, String... values) {
    String subject =
        MessageFormat.format(words.getString(key), (Object[]) values).replaceAll("\\s+", " ");
    return subject.length() <= MAX_SUBJECT_LENGTH
        ? subject
        : subject.substring(0, MAX_SUBJECT_LENGTH - 1) + "…";
  }

  static ResourceBundle words(Locale language) {
    return ResourceBundle.getBundle(
        "notifications",
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
