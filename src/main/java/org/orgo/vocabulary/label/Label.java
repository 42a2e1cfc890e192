package org.orgo.vocabulary.label;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code <base>.<category><subcategory>[.<horizontal role>]}, such as {@code
 * 100.94.Operations.Safety}: whom it concerns, what it is about, what the sender wants, and whose
 * function it is.
 */
public record Label(
    int base, LabelCategory category, LabelIntent intent, Optional<HorizontalRole> horizontalRole) {

  private static final Pattern SHAPE =
      Pattern.compile("([^.]*+)\\.([^.]*+)(?:\\.(.*+))?", Pattern.DOTALL);
  private static final Pattern BASE = Pattern.compile("[1-9][0-9]{0,3}");
  private static final Set<Integer> BROADCASTS = Set.of(10, 100, 1000);

  private static final String ALLOWED =
      "<base>.<category><subcategory>[.<horizontal role>] such as 1001.11.Ops.Maintenance";
  private static final String ALLOWED_CODES =
      "two digits, a category from 1 to 9 and a subcategory from 1 to 5";

  public Label {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(intent, "intent");
    Objects.requireNonNull(horizontalRole, "horizontalRole");
    VerticalLevel.ofBase(base);
  }

  @JsonCreator
  public static Label parse(String text) {
    Matcher parts = SHAPE.matcher(text == null ? "" : text);
    if (!parts.matches()) {
      throw new InvalidLabel(text, "label", "it has no category after the base", ALLOWED);
    }
    String base = parts.group(1);
    if (!BASE.matcher(base).matches()) {
      throw InvalidLabel.wrongBase(text, base);
    }
    String code = parts.group(2);
    if (code.length() != 2) {
      throw new InvalidLabel(
          text,
          "category",
          "category and subcategory are \"" + InvalidLabel.shown(code) + "\"",
          ALLOWED_CODES);
    }
    LabelCategory category =
        LabelCategory.ofDigit(digit(code.charAt(0)))
            .orElseThrow(() -> wrongDigit(text, "category", code.charAt(0)));
    LabelIntent intent =
        LabelIntent.ofDigit(digit(code.charAt(1)))
            .orElseThrow(() -> wrongDigit(text, "subcategory", code.charAt(1)));
    Optional<HorizontalRole> role =
        Optional.ofNullable(parts.group(3)).map(written -> HorizontalRole.within(text, written));
    return new Label(Integer.parseInt(base), category, intent, role);
  }

  /** 10, 100 and 1000 address a whole level: they inform, and by themselves create no work. */
  public boolean isBroadcast() {
    return BROADCASTS.contains(base);
  }

  /**
   * The level this label addresses, by the digits of its base; for a broadcast the level that reads
   * it: 10 the top management, 100 the department heads, 1000 the operational staff.
   */
  public VerticalLevel verticalLevel() {
    return switch (base) {
      case 10 -> VerticalLevel.EXECUTIVE;
      case 100 -> VerticalLevel.HEAD;
      case 1000 -> VerticalLevel.STAFF;
      default -> VerticalLevel.ofBase(base);
    };
  }

  /** What happens where no routing row says otherwise. */
  public Handling defaultHandling() {
    return isBroadcast() ? Handling.INFORM : intent.defaultHandling(category);
  }

  public Label withBase(int newBase) {
    return new Label(newBase, category, intent, horizontalRole);
  }

  /**
   * The label of work that comes from this one. Somebody owns work, a whole level does not: for a
   * broadcast it carries the base of one who stands on the level that reads it.
   */
  public Label owning() {
    if (!isBroadcast()) {
      return this;
    }
    return withBase(
        switch (verticalLevel()) {
          case EXECUTIVE -> 1;
          case HEAD -> 11;
          case LEAD -> 101;
          case STAFF -> 1001;
        });
  }

  public Label withHorizontalRole(HorizontalRole role) {
    return new Label(base, category, intent, Optional.of(role));
  }

  /** {@code 11.94.Operations.Safety} with the suffix {@code Audit}, for work that follows work. */
  public Label withSuffix(String suffix) {
    return withHorizontalRole(
        horizontalRole
            .map(role -> role.withSuffix(suffix))
            .orElseGet(() -> HorizontalRole.parse(suffix)));
  }

  /** The canonical text, which {@link #parse} reads back. */
  @Override
  @JsonValue
  public String toString() {
    String stem = base + "." + category.digit() + intent.digit();
    return horizontalRole.map(role -> stem + "." + role).orElse(stem);
  }

  private static int digit(char character) {
    // Only ASCII digits: Character.digit would also take those of other scripts.
    return character >= '0' && character <= '9' ? character - '0' : -1;
  }

  private static InvalidLabel wrongDigit(String text, String part, char digit) {
    return new InvalidLabel(
        text,
        part,
        "the " + part + " is \"" + InvalidLabel.shown(String.valueOf(digit)) + "\"",
        ALLOWED_CODES);
  }
}
