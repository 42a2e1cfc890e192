package org.orgo.studio;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;

/** What a definition is, which its file's name tells. */
public enum DefinitionKind {
  DIAGRAM("processes/", ".bpmn", "[a-z][a-z0-9-]{0,99}\\.bpmn"),
  TABLE("dmn/", ".dmn", "[a-z][a-z0-9-]{0,99}\\.dmn"),
  FORM("forms/", ".form", "[a-z][a-z0-9-]{0,99}\\.form"),
  EXAMPLES("dmn/", ".examples.json", "[a-z][a-z0-9-]{0,99}\\.examples\\.json"),
  DOMAIN("config/domains/", "_module.yaml", "[a-z][a-z0-9_]{0,39}_module\\.yaml"),
  PROFILE("config/", "profile.yaml", "profile\\.yaml"),
  CALENDAR("config/", "calendar.yaml", "calendar\\.yaml");

  private final String folder;
  private final String ending;
  private final Pattern name;

  DefinitionKind(String folder, String ending, String name) {
    this.folder = folder;
    this.ending = ending;
    this.name = Pattern.compile(name);
  }

  /** Empty when no definition could have that name. */
  public static Optional<DefinitionKind> of(String file) {
    return Arrays.stream(values()).filter(kind -> kind.name.matcher(file).matches()).findFirst();
  }

  /**
   * @param field as the request calls it
   * @throws InvalidRequest when no definition could have that name
   */
  public static DefinitionKind require(String field, String file) {
    return of(file == null ? "" : file)
        .orElseThrow(
            () ->
                new InvalidRequest(
                    FieldError.of(
                        field,
                        "must be the name of a file in lower case, such as label-routing.dmn,"
                            + " task-lifecycle.bpmn or work-done.form")));
  }

  /** Whether it is edited field by field: it is no model that one draws. */
  public boolean isSettings() {
    return this == DOMAIN || this == PROFILE || this == CALENDAR;
  }

  /** Where the file lies in a folder that keeps all of them. */
  public String folder() {
    return folder;
  }

  /** The name without what all of the kind end with: the id, where it has one. */
  public String stem(String file) {
    return file.substring(0, file.length() - ending.length());
  }
}
