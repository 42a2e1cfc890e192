package org.orgo.anonymous.files;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** A file cannot be taken, because what it tells about its maker could not be removed. */
public class FileRefused extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;
  private static final String ALLOWED = "; allowed are JPEG, PNG, PDF and plain text";

  private final FileProblem fileProblem;

  public FileRefused(FileProblem fileProblem) {
    super("A file cannot be taken: it " + fileProblem.sentence);
    this.fileProblem = fileProblem;
  }

  /** Why, and what is allowed. */
  public enum FileProblem {
    TOO_LARGE("has more than 10 MB"),
    TOO_MANY("is one too many: 5 at a time and 20 in all are allowed"),
    OFFICE("is an office document, which names its authors; save it as PDF"),
    TYPE("is of a type whose metadata cannot be removed" + ALLOWED),
    UNREADABLE("is damaged, or not what it says it is" + ALLOWED),
    PROTECTED("is a PDF with a password; save it without");

    private final String sentence;

    FileProblem(String sentence) {
      this.sentence = sentence;
    }
  }

  public FileProblem fileProblem() {
    return fileProblem;
  }

  @Override
  public String code() {
    return "file_refused";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(FieldError.of("files", fileProblem.sentence));
  }
}
