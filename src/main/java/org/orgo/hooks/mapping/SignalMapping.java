package org.orgo.hooks.mapping;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.lang.Nullable;

/**
 * What of a body becomes which part of a signal. Each part is a template: words, and places such as
 * <code>{/alert/name|unknown}</code>.
 *
 * @param externalReference what the sender calls the thing; the same is reported once
 * @param domain the field of work, such as {@code maintenance}
 * @param severities the sender's words for ours; ours need no entry
 * @param sender the address of who reports
 * @param onlyWhere the place that tells which bodies are signals; null for all
 * @param onlyValues what has to stand there
 */
public record SignalMapping(
    String title,
    String text,
    @Nullable String externalReference,
    @Nullable String label,
    @Nullable String domain,
    @Nullable String severity,
    Map<String, String> severities,
    @Nullable String sender,
    @Nullable String onlyWhere,
    List<String> onlyValues) {

  public static final SignalMapping EMPTY =
      new SignalMapping("", "", null, null, null, null, null, null, null, null);

  public SignalMapping {
    title = Objects.requireNonNullElse(title, "");
    text = Objects.requireNonNullElse(text, "");
    externalReference = named(externalReference);
    label = named(label);
    domain = named(domain);
    severity = named(severity);
    severities = severities == null ? Map.of() : Map.copyOf(severities);
    sender = named(sender);
    onlyWhere = named(onlyWhere);
    onlyValues = onlyValues == null ? List.of() : List.copyOf(onlyValues);
  }

  private static String named(String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }
}
