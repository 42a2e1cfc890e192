package org.orgo.sync.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Only the key opens an envelope, and only as it was sealed. */
class SealedEnvelopeTest {

  private static final byte[] CONTENT =
      "The wet floor of the lobby".getBytes(StandardCharsets.UTF_8);
  private static final char[] KEY = "a key of the node".toCharArray();
  private static final UUID NODE = UUID.randomUUID();

  @Test
  void the_key_opens_it() {
    SealedEnvelope.Opened opened =
        SealedEnvelope.open(SealedEnvelope.seal(CONTENT, KEY, NODE, 7), KEY);

    assertThat(opened.content()).isEqualTo(CONTENT);
    assertThat(opened.header().nodeId()).isEqualTo(NODE);
    assertThat(opened.header().bundleSeq()).isEqualTo(7);
  }

  @Test
  void another_key_opens_nothing() {
    byte[] sealed = SealedEnvelope.seal(CONTENT, KEY, NODE, 7);

    assertThatThrownBy(() -> SealedEnvelope.open(sealed, "a key of another".toCharArray()))
        .isInstanceOf(EnvelopeDamaged.class);
  }

  @Test
  void a_flipped_bit_anywhere_opens_nothing() {
    byte[] sealed = SealedEnvelope.seal(CONTENT, KEY, NODE, 7);
    int rounds = 6; // with a bit of these flipped it would be derived for minutes, or refused
    int[] places = new SplittableRandom(13).ints(12, rounds + 4, sealed.length).sorted().toArray();

    for (int place : places) {
      byte[] touched = sealed.clone();
      touched[place] ^= 1;
      assertThatThrownBy(() -> SealedEnvelope.open(touched, KEY))
          .as("byte " + place)
          .isInstanceOf(EnvelopeDamaged.class);
    }
    for (int place = 0; place < rounds; place++) {
      byte[] touched = sealed.clone();
      touched[place] ^= 1;
      assertThatThrownBy(() -> SealedEnvelope.open(touched, KEY))
          .as("byte " + place)
          .isInstanceOf(EnvelopeDamaged.class);
    }
  }

  @Test
  void one_that_was_cut_off_opens_nothing() {
    byte[] sealed = SealedEnvelope.seal(CONTENT, KEY, NODE, 7);

    for (int length : new int[] {0, 3, 20, EnvelopeHeader.BYTES, sealed.length - 1}) {
      assertThatThrownBy(() -> SealedEnvelope.open(Arrays.copyOf(sealed, length), KEY))
          .isInstanceOf(EnvelopeDamaged.class);
    }
  }

  @Test
  void fewer_rounds_than_promised_or_far_too_many_are_refused_before_they_are_made() {
    byte[] sealed = SealedEnvelope.seal(CONTENT, KEY, NODE, 7);
    byte[] fewer = sealed.clone();
    fewer[7] = 0;
    byte[] many = sealed.clone();
    many[6] = 0x7F;

    assertThatThrownBy(() -> SealedEnvelope.open(fewer, KEY)).isInstanceOf(EnvelopeDamaged.class);
    assertThatThrownBy(() -> SealedEnvelope.open(many, KEY)).isInstanceOf(EnvelopeDamaged.class);
  }

  @Test
  void the_same_content_is_never_sealed_to_the_same_bytes() {
    byte[] one = SealedEnvelope.seal(CONTENT, KEY, NODE, 7);
    byte[] other = SealedEnvelope.seal(CONTENT, KEY, NODE, 7);

    assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("lobby");
    assertThat(EnvelopeHeader.read(one).nonce()).isNotEqualTo(EnvelopeHeader.read(other).nonce());
    assertThat(EnvelopeHeader.read(one).salt()).isNotEqualTo(EnvelopeHeader.read(other).salt());
  }
}
