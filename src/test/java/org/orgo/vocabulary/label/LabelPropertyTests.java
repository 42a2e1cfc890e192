package org.orgo.vocabulary.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orgo.testing.Gen;
import org.orgo.testing.Property;

class LabelPropertyTests {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final Gen<String> WORDS =
      source ->
          source.draw(Gen.characters(LETTERS))
              + source.draw(Gen.strings(Gen.characters(LETTERS + "0123456789_-"), 0, 10));
  private static final Gen<String> ROLES = WORDS.list(1, 4).map(words -> String.join(".", words));
  private static final Gen<Label> LABELS =
      source ->
          new Label(
              source.draw(Gen.integers(1, 9999)),
              source.draw(Gen.of(LabelCategory.values())),
              source.draw(Gen.of(LabelIntent.values())),
              source.draw(ROLES.map(HorizontalRole::parse).optional()));
  private static final Gen<String> TEXTS =
      Gen.oneOf(
          Gen.strings(Gen.characters(), 0, 60),
          Gen.strings(Gen.characters("0123456789.AOps_- "), 0, 20));

  @Test
  void what_is_written_is_read_back() {
    Property.check(LABELS, label -> assertThat(Label.parse(label.toString())).isEqualTo(label));
  }

  @Test
  void what_is_read_is_written_back() {
    Property.check(
        source -> {
          int base = source.draw(Gen.integers(1, 9999));
          int category = source.draw(Gen.integers(1, 9));
          int intent = source.draw(Gen.integers(1, 5));
          String role = source.draw(ROLES);
          String text = base + "." + category + intent + "." + role;

          assertThat(Label.parse(text)).hasToString(text);
        });
  }

  @Test
  void a_text_is_a_label_or_is_refused_and_nothing_else_happens() {
    Property.check(3000, TEXTS, text -> readOrRefused(text));
  }

  @Test
  void a_label_broken_in_one_place_is_read_or_refused() {
    Property.check(
        source -> {
          Label label = source.draw(LABELS);
          int place = source.draw(Gen.integers(0, 200));
          char odd = source.draw(Gen.characters());
          StringBuilder broken = new StringBuilder(label.toString());
          broken.setCharAt(place % broken.length(), odd);

          readOrRefused(broken.toString());
        });
  }

  @Test
  void a_label_moved_to_another_base_keeps_everything_else() {
    Property.check(
        source -> {
          Label label = source.draw(LABELS);
          int base = source.draw(Gen.integers(1, 9999));
          Label moved = label.withBase(base);

          assertThat(moved.base()).isEqualTo(base);
          assertThat(moved.withBase(label.base())).isEqualTo(label);
        });
  }

  @Test
  void a_suffix_keeps_the_function() {
    Property.check(
        LABELS,
        label -> {
          Label longer = label.withSuffix("Audit");

          assertThat(longer).hasToString(label + ".Audit");
          label
              .horizontalRole()
              .ifPresent(
                  role ->
                      assertThat(longer.horizontalRole().orElseThrow().function())
                          .isEqualTo(role.function()));
        });
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
}
