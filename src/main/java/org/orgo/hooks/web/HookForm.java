package org.orgo.hooks.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.orgo.hooks.HookSettings;
import org.orgo.hooks.InboundHook;
import org.orgo.hooks.SignatureScheme;
import org.orgo.hooks.mapping.SignalMapping;

/**
 * What is typed into the form of a hook.
 *
 * @param severities a line for each word of the sender: {@code P1 = CRITICAL}
 * @param onlyValues apart by commas
 */
public record HookForm(
    String name,
    SignatureScheme scheme,
    String header,
    Integer toleranceSeconds,
    String deliveryHeader,
    Integer perMinute,
    String secret,
    String title,
    String text,
    String externalReference,
    String label,
    String domain,
    String severity,
    String severities,
    String sender,
    String onlyWhere,
    String onlyValues,
    String sample,
    Integer version) {

  public HookForm {
    name = said(name);
    scheme = scheme == null ? SignatureScheme.BODY_HMAC : scheme;
    header = said(header);
    deliveryHeader = said(deliveryHeader);
    title = said(title);
    text = said(text);
    externalReference = said(externalReference);
    label = said(label);
    domain = said(domain);
    severity = said(severity);
    severities = said(severities);
    sender = said(sender);
    onlyWhere = said(onlyWhere);
    onlyValues = said(onlyValues);
    sample = said(sample);
    version = Objects.requireNonNullElse(version, 0);
  }

  private static String said(String text) {
    return Objects.requireNonNullElse(text, "");
  }

  static HookForm of(String name, SignatureScheme scheme, String secret) {
    return new HookForm(
        name, scheme, null, null, null, null, secret, null, null, null, null, null, null, null,
        null, null, null, null, null);
  }

  public static HookForm of(InboundHook hook) {
    HookSettings settings = hook.settings();
    SignalMapping mapping = hook.mapping();
    return new HookForm(
        settings.name(),
        settings.scheme(),
        settings.header(),
        settings.toleranceSeconds(),
        settings.deliveryHeader(),
        settings.perMinute(),
        null,
        mapping.title(),
        mapping.text(),
        mapping.externalReference(),
        mapping.label(),
        mapping.domain(),
        mapping.severity(),
        mapping.severities().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(word -> word.getKey() + " = " + word.getValue())
            .collect(Collectors.joining("\n")),
        mapping.sender(),
        mapping.onlyWhere(),
        String.join(", ", mapping.onlyValues()),
        hook.sample(),
        hook.version());
  }

  /** The form with another body as its sample. */
  HookForm withSample(String body) {
    return new HookForm(
        name,
        scheme,
        header,
        toleranceSeconds,
        deliveryHeader,
        perMinute,
        secret,
        title,
        text,
        externalReference,
        label,
        domain,
        severity,
        severities,
        sender,
        onlyWhere,
        onlyValues,
        body,
        version);
  }

  HookSettings settings() {
    return HookSettings.of(name, scheme, header, toleranceSeconds, deliveryHeader, perMinute);
  }

  SignalMapping mapping() {
    return new SignalMapping(
        title,
        text,
        externalReference,
        label,
        domain,
        severity,
        words(),
        sender,
        onlyWhere,
        values());
  }

  private Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    severities
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(
            line -> {
              int equals = line.lastIndexOf('=');
              String ours = equals < 0 ? "" : line.substring(equals + 1).strip();
              words.put(line.substring(0, Math.max(equals, 0)).strip(), ours);
            });
    return words;
  }

  private List<String> values() {
    return Arrays.stream(onlyValues.split(","))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
