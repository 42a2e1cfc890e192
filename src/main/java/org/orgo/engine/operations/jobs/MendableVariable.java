package org.orgo.engine.operations.jobs;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A variable that an operator may set where a step fails over it, and the values it may have. What
 * is not declared is not mended: an id that points elsewhere would move one organization's work
 * into another item.
 *
 * @param kind how its value is written
 * @param allowed of a choice all values; of a number or day the least and the greatest
 */
public record MendableVariable(String name, VariableKind kind, List<String> allowed) {

  /** How a value is written, and kept in the engine. */
  public enum VariableKind {
    /** One of some words; kept as text. */
    CHOICE,
    /** {@code true} or {@code false}. */
    YES_NO,
    /** A whole number. */
    NUMBER,
    /** A day such as 2026-03-30; kept as text. */
    DAY
  }

  public MendableVariable {
    allowed = List.copyOf(allowed);
  }

  public static MendableVariable oneOf(String name, Class<? extends Enum<?>> words) {
    return new MendableVariable(
        name,
        VariableKind.CHOICE,
        Arrays.stream(words.getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList());
  }

  public static MendableVariable yesOrNo(String name) {
    return new MendableVariable(name, VariableKind.YES_NO, List.of("true", "false"));
  }

  public static MendableVariable number(String name, long least, long greatest) {
    return new MendableVariable(
        name, VariableKind.NUMBER, List.of(Long.toString(least), Long.toString(greatest)));
  }

  public static MendableVariable day(String name, LocalDate first, LocalDate last) {
    return new MendableVariable(name, VariableKind.DAY, List.of(first.toString(), last.toString()));
  }

  /** The value as the engine keeps it; empty when it is none of the allowed ones. */
  Optional<Object> valueOf(String text) {
    String written = text == null ? "" : text.strip();
    return switch (kind) {
      case CHOICE -> Optional.<Object>of(written).filter(allowed::contains);
      case YES_NO ->
          Optional.of(written.toLowerCase(Locale.ROOT))
              .filter(allowed::contains)
              .map(Boolean::valueOf);
      case NUMBER -> number(written).map(number -> number);
      case DAY -> day(written).map(LocalDate::toString);
    };
  }

  /** What {@link #allowed} says, in a sentence for programs. */
  String rule() {
    return switch (kind) {
      case CHOICE, YES_NO -> "must be one of " + String.join(", ", allowed);
      case NUMBER ->
          "must be a whole number from %s to %s".formatted(allowed.get(0), allowed.get(1));
      case DAY -> "must be a day from %s to %s".formatted(allowed.get(0), allowed.get(1));
    };
  }

  private Optional<Long> number(String written) {
    if (!written.matches("-?\\d{1,15}")) {
      return Optional.empty();
    }
    long number = Long.parseLong(written);
    return number < Long.parseLong(allowed.get(0)) || number > Long.parseLong(allowed.get(1))
        ? Optional.empty()
        : Optional.of(number);
  }

  private Optional<LocalDate> day(String written) {
    try {
      LocalDate day = LocalDate.parse(written);
      return day.isBefore(LocalDate.parse(allowed.get(0)))
              || day.isAfter(LocalDate.parse(allowed.get(1)))
          ? Optional.empty()
          : Optional.of(day);
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
