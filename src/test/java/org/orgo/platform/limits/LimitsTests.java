package org.orgo.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.orgo.platform.refusals.InvalidRequest;

class LimitsTests {

  @Test
  void only_signals_may_be_longer_than_a_megabyte() {
    assertThat(BodyLimits.of("/api/v3/signals")).isEqualTo(2 * 1024 * 1024);
    assertThat(BodyLimits.of("/api/v3/signals/")).isEqualTo(2 * 1024 * 1024);
    assertThat(BodyLimits.of("/api/v3/signals/1/more")).isEqualTo(1024 * 1024);
    assertThat(BodyLimits.of("/api/v3/tasks")).isEqualTo(1024 * 1024);
    assertThat(BodyLimits.of("/login")).isEqualTo(1024 * 1024);
  }

  @Test
  void a_text_that_is_not_refused_is_cut_between_characters() {
    assertThat(TextLimits.cut("short", 5)).isEqualTo("short");
    assertThat(TextLimits.cut("longer", 5)).isEqualTo("long…");
    assertThat(TextLimits.cut("abc\uD83D\uDE00def", 5)).isEqualTo("abc…");
  }

  @Test
  void what_is_stored_has_its_place_beside_it() {
    ObjectNode stored = JsonNodeFactory.instance.objectNode().put("note", "x".repeat(65_000));
    stored.putObject("location").put("place", "x".repeat(8_000));

    assertThatCode(() -> JsonLimits.requireStored("metadata", stored)).doesNotThrowAnyException();
    assertThat(stored.has("location")).isTrue();
    stored.put("more", "x".repeat(1_000));
    assertThatThrownBy(() -> JsonLimits.requireStored("metadata", stored))
        .isInstanceOf(InvalidRequest.class);
  }
}
