package org.orgo.vocabulary.label;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LabelPropertyTests {

  @Property
  void what_is_written_is_read_back(@ForAll("labels") Label label) {
    assertThat(Label.parse(label.toString())).isEqualTo(label);
  }

  @Property
  void what_is_read_is_written_back(
      @ForAll @IntRange(min = 1, max = 9999) int base,
      @ForAll @IntRange(min = 1, max = 9) int category,
      @ForAll @IntRange(min = 1, max = 5) int intent,
      @ForAll("roles") String role) {
    String text = base + "." + category + intent + "." + role;

    assertThat(Label.parse(text)).hasToString(text);
  }

  @Property(tries = 3000)
  void a_text_is_a_label_or_is_refused_and_nothing_else_happens(@ForAll("texts") String text) {
    readOrRefused(text);
  }

  @Property
  void a_label_broken_in_one_place_is_read_or_refused(
      @ForAll("labels") Label label, @ForAll @IntRange(max = 200) int place, @ForAll char odd) {
    StringBuilder broken = new StringBuilder(label.toString());
    broken.setCharAt(place % broken.length(), odd);

    readOrRefused(broken.toString());
  }

  @Property
  void a_label_moved_to_another_base_keeps_everything_else(
      @ForAll("labels") Label label, @ForAll @IntRange(min = 1, max = 9999) int base) {
    Label moved = label.withBase(base);

    assertThat(moved.base()).isEqualTo(base);
    assertThat(moved.withBase(label.base())).isEqualTo(label);
  }

  @Property
  void a_suffix_keeps_the_function(@ForAll("labels") Label label) {
    Label longer = label.withSuffix("Audit");

    assertThat(longer).hasToString(label + ".Audit");
    label
        .horizontalRole()
        .ifPresent(
            role ->
                assertThat(longer.horizontalRole().orElseThrow().function())
                    .isEqualTo(role.function()));
  }

  private static void readOrRefused(String text) {
    try {
      Label label = Label.parse(text);
      assertThat(Label.parse(label.toString())).isEqualTo(label);
    } catch (InvalidLabel refusal) {
      assertThat(refusal.getMessage()).contains("is not a label", "allowed: ");
      assertThat(refusal.text()).isEqualTo(text);
    }
  }

  @Provide
  Arbitrary<Label> labels() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 9999),
            Arbitraries.of(LabelCategory.class),
            Arbitraries.of(LabelIntent.class),
            roles().map(HorizontalRole::parse).optional())
        .as((base, category, intent, role) -> new Label(base, category, intent, role));
  }

  @Provide
  Arbitrary<String> roles() {
    return Combinators.combine(
            Arbitraries.chars().range('A', 'Z').range('a', 'z'),
            Arbitraries.strings().alpha().numeric().withChars('_', '-').ofMaxLength(10))
        .as((first, rest) -> first + rest)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(words -> String.join(".", words));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        Arbitraries.strings().withChars("0123456789.AOps_- ").ofMaxLength(20));
  }
}
