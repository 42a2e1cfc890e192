package org.orgo.domains;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.orgo.vocabulary.label.HorizontalRole;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Visibility;

/** Makes a {@link DomainModule} of a file's settings, and refuses what it does not understand. */
final class ModuleReader {
  private static final List<String> KEYS =
      List.of(
          "domain",
          "title",
          "categories",
          "subtypes",
          "email_patterns",
          "routing",
          "default_visibility",
          "metadata",
          "form");
  private static final String NAME = "[a-z][a-z0-9_]{0,39}";
  private static final String A_NAME = "a word in snake_case, at most 40 characters";
  private static final Pattern MAIL_PATTERN = Pattern.compile("([a-z0-9._+-]{1,64})@\\*");
  private static final String A_MAIL_PATTERN =
      "names before \"@*\" in lower case, such as maintenance@*";

  private final String domain;
  private final ModuleFile file;
  private final Predicate<String> formExists;

  /**
   * @param domain as the file's name says
   */
  ModuleReader(String domain, ModuleFile file, Predicate<String> formExists) {
    this.domain = domain;
    this.file = file;
    this.formExists = formExists;
  }

  DomainModule read() {
    file.onlyKnows(KEYS);
    if (!file.text("domain", domain).equals(domain)) {
      throw file.wrong("domain", file.text("domain", domain), domain + ", as the file is named");
    }
    Map<String, Object> routing = file.part("routing", List.of("label", "roles"));
    Label label =
        file.as("routing.label", routing.get("label"), Label::parse, "a label with a role");
    if (label.horizontalRole().isEmpty()) {
      throw file.wrong("routing.label", label, "a label with a role");
    }
    return new DomainModule(
        domain,
        title(),
        categories(),
        names("subtypes"),
        mailNames(),
        label,
        roles(routing, label),
        word("default_visibility", Visibility.class),
        metadata(),
        form());
  }

  private Map<String, String> title() {
    Map<String, Object> title = file.part("title", List.of("en", "fr"));
    var titles = new LinkedHashMap<String, String>();
    for (String language : List.of("en", "fr")) {
      String text = String.valueOf(title.getOrDefault(language, ""));
      if (text.isBlank()) {
        throw file.wrong("title." + language, text, "a text in that language");
      }
      titles.put(language, text);
    }
    return Map.copyOf(titles);
  }

  private Set<Category> categories() {
    String allowed = words(Category.class);
    Set<Category> categories = EnumSet.noneOf(Category.class);
    for (String word : file.texts("categories", allowed)) {
      categories.add(file.as("categories", word, Category::valueOf, allowed));
    }
    return Set.copyOf(categories);
  }

  private List<String> names(String key) {
    List<String> names = file.texts(key, A_NAME);
    names.stream()
        .filter(name -> !name.matches(NAME))
        .findFirst()
        .ifPresent(
            name -> {
              throw file.wrong(key, name, A_NAME);
            });
    return names;
  }

  private List<String> mailNames() {
    return file.texts("email_patterns", A_MAIL_PATTERN).stream().map(this::mailName).toList();
  }

  private String mailName(String pattern) {
    var matcher = MAIL_PATTERN.matcher(pattern);
    if (!matcher.matches()) {
      throw file.wrong("email_patterns", pattern, A_MAIL_PATTERN);
    }
    return matcher.group(1);
  }

  private List<HorizontalRole> roles(Map<String, Object> routing, Label label) {
    Object written = routing.get("roles");
    if (written == null) {
      return label.horizontalRole().stream().toList();
    }
    String allowed = "a list of roles such as [Ops.Maintenance]";
    if (!(written instanceof List<?> list)) {
      throw file.wrong("routing.roles", written, allowed);
    }
    return list.stream()
        .map(role -> file.as("routing.roles", role, HorizontalRole::parse, allowed))
        .toList();
  }

  private Map<String, MetadataField> metadata() {
    var fields = new LinkedHashMap<String, MetadataField>();
    if (file.has("metadata")) {
      file.part("metadata").forEach((name, settings) -> fields.put(name, field(name, settings)));
    }
    // in the order of the file, which is the order people read them in
    return Collections.unmodifiableMap(fields);
  }

  private MetadataField field(String name, Object written) {
    String key = "metadata." + name;
    if (!name.matches(NAME)) {
      throw file.wrong(key, name, A_NAME);
    }
    if (!(written instanceof Map<?, ?> settings)) {
      throw file.wrong(key, written, "settings such as {type: string}");
    }
    for (Object setting : settings.keySet()) {
      if (!List.of("type", "pattern", "values", "title").contains(setting)) {
        throw file.wrong(key, setting, "type, pattern, values, title");
      }
    }
    MetadataField.Type type =
        MetadataField.type(String.valueOf(settings.get("type")))
            .orElseThrow(
                () -> file.wrong(key + ".type", settings.get("type"), MetadataField.types()));
    return new MetadataField(
        type, pattern(key, settings), values(key, type, settings), title(key, settings));
  }

  private Map<String, String> title(String key, Map<?, ?> settings) {
    if (!settings.containsKey("title")) {
      return Map.of();
    }
    if (!(settings.get("title") instanceof Map<?, ?> title)) {
      throw file.wrong(key + ".title", settings.get("title"), "a text in en and in fr");
    }
    var titles = new LinkedHashMap<String, String>();
    for (String language : List.of("en", "fr")) {
      if (!(title.get(language) instanceof String text) || text.isBlank()) {
        throw file.wrong(
            key + ".title." + language, title.get(language), "a text in that language");
      }
      titles.put(language, text);
    }
    return Map.copyOf(titles);
  }

  private Optional<Pattern> pattern(String key, Map<?, ?> settings) {
    return Optional.ofNullable(settings.get("pattern"))
        .map(
            written ->
                file.as(key + ".pattern", written, Pattern::compile, "a regular expression"));
  }

  private List<String> values(String key, MetadataField.Type type, Map<?, ?> settings) {
    if (type != MetadataField.Type.CHOICE) {
      return List.of();
    }
    if (!(settings.get("values") instanceof List<?> list) || list.isEmpty()) {
      throw file.wrong(key + ".values", settings.get("values"), "a list of texts");
    }
    return list.stream().map(String::valueOf).toList();
  }

  private Optional<String> form() {
    if (!file.has("form")) {
      return Optional.empty();
    }
    String form = file.text("form", "the name of a file in forms/ without .form");
    if (!formExists.test(form)) {
      throw file.wrong("form", form, "the name of a file in forms/ without .form");
    }
    return Optional.of(form);
  }

  private <E extends Enum<E>> E word(String key, Class<E> type) {
    String allowed = words(type);
    return file.as(
        key,
        file.text(key, allowed),
        word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT)),
        allowed);
  }

  private static String words(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
  }
}
