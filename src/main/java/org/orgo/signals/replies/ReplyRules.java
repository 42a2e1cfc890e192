package org.orgo.signals.replies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.threads.AnswerFile;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.stereotype.Component;

/** What may be said in a reply, to whom, and with what. */
@Component
class ReplyRules {

  static final int MAX_COPIES = 20;
  static final int MAX_FILES = 10;
  static final int MAX_FILE_BYTES = 10 * 1024 * 1024;
  private static final Pattern ADDRESS =
      Pattern.compile("[^@\\s,;<>\"()]{1,64}@[^@\\s,;<>\"()]{1,180}");
  private static final Pattern FILE_NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,200}");
  private static final Pattern CONTENT_TYPE = Pattern.compile("[\\w.+-]{1,80}/[\\w.+-]{1,80}");

  private final Mailboxes mailboxes;

  ReplyRules(Mailboxes mailboxes) {
    this.mailboxes = mailboxes;
  }

  /** In lower case, each once. */
  static List<String> copies(NewReply reply) {
    return reply.cc().stream()
        .map(address -> address.strip().toLowerCase(Locale.ROOT))
        .filter(address -> !address.isEmpty())
        .distinct()
        .toList();
  }

  /**
   * @throws InvalidRequest naming each field that cannot be taken
   */
  void require(NewReply reply) {
    InvalidRequest.requireText("text", reply.text(), TextLimits.MAX_COMMENT_LENGTH);
    List<FieldError> errors = new ArrayList<>();
    List<String> copies = copies(reply);
    if (copies.size() > MAX_COPIES) {
      errors.add(
          FieldError.of("cc", "must name at most %d addresses".formatted(MAX_COPIES))
              .worded("reply.refused.copies", MAX_COPIES));
    }
    copies.stream()
        .filter(address -> !ADDRESS.matcher(address).matches())
        .findFirst()
        .map(
            address ->
                FieldError.of("cc", "%s is no e-mail address".formatted(address))
                    .worded("reply.refused.address", address))
        .ifPresent(errors::add);
    copies.stream()
        .filter(mailboxes::has)
        .findFirst()
        .map(
            address ->
                FieldError.of(
                        "cc", "%s is read here, and the reply would come back".formatted(address))
                    .worded("reply.refused.own", address))
        .ifPresent(errors::add);
    files(reply.files(), errors);
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
  }

  private static void files(List<AnswerFile> files, List<FieldError> errors) {
    if (files.size() > MAX_FILES) {
      errors.add(FieldError.of("files", "must be at most %d".formatted(MAX_FILES)));
    }
    if (files.stream().mapToLong(AnswerFile::size).sum() > MAX_FILE_BYTES) {
      errors.add(
          FieldError.of("files", "must have at most %d bytes together".formatted(MAX_FILE_BYTES)));
    }
    if (!files.stream().allMatch(file -> FILE_NAME.matcher(file.name()).matches())) {
      errors.add(FieldError.of("files", "must have names of 1 to 200 characters without a path"));
    }
    if (!files.stream().allMatch(file -> CONTENT_TYPE.matcher(file.contentType()).matches())) {
      errors.add(FieldError.of("files", "must have a content type such as text/plain"));
    }
  }
}
