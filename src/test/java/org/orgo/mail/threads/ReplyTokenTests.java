package org.orgo.mail.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.testing.Gen;
import org.orgo.testing.Property;

class ReplyTokenTests {
  private static final Gen<UUID> IDS =
      source -> new UUID(source.draw(Gen.longs()), source.draw(Gen.longs()));

  private final ReplyToken tokens = new ReplyToken("a-key-of-the-tests-with-enough-characters");

  @Test
  void our_own_token_names_its_task() {
    Property.check(
        200,
        source -> {
          UUID org = source.draw(IDS);
          UUID task = source.draw(IDS);
          UUID cause = source.draw(IDS);
          OrganizationId organization = new OrganizationId(org);
          String id = tokens.messageId(organization, task, cause, "northside.example");
          String address = tokens.replyAddress(organization, task, "maintenance@northside.example");

          assertThat(tokens.verify(organization, id)).contains(task);
          assertThat(tokens.verify(organization, "<" + id + ">")).isPresent();
          assertThat(tokens.verify(organization, address)).contains(task);

          assertThat(address.substring(0, address.indexOf('@'))).hasSizeLessThanOrEqualTo(64 + 12);
        });
  }

  @Test
  void any_flipped_bit_is_refused() {
    Property.check(
        500,
        source -> {
          UUID org = source.draw(IDS);
          UUID task = source.draw(IDS);
          int at = source.draw(Gen.integers(0, 81));
          int bit = source.draw(Gen.integers(0, 6));
          OrganizationId organization = new OrganizationId(org);
          String id = tokens.messageId(organization, task, org, "northside.example");
          char[] flipped = id.toCharArray();
          flipped[at] ^= (char) (1 << bit);

          assertThat(tokens.verify(organization, new String(flipped))).isEmpty();
        });
  }

  @Test
  void any_flipped_bit_of_a_reply_address_is_refused_but_not_its_case() {
    Property.check(
        500,
        source -> {
          UUID org = source.draw(IDS);
          UUID task = source.draw(IDS);
          int at = source.draw(Gen.integers(0, 51));
          int bit = source.draw(Gen.integers(0, 6));
          OrganizationId organization = new OrganizationId(org);
          String address = tokens.replyAddress(organization, task, "m@northside.example");
          char[] flipped = address.toCharArray();
          flipped[2 + at] ^= (char) (1 << bit);
          boolean sameLetter =
              new String(flipped).toLowerCase(Locale.ROOT).equals(address.toLowerCase(Locale.ROOT));

          assertThat(tokens.verify(organization, new String(flipped)).isPresent())
              .isEqualTo(sameLetter);
        });
  }

  @Test
  void a_token_of_another_organization_is_refused() {
    Property.check(
        200,
        source -> {
          UUID ours = source.draw(IDS);
          UUID theirs = source.draw(IDS);
          UUID task = source.draw(IDS);
          String id = tokens.messageId(new OrganizationId(theirs), task, task, "x.example");
          String address = tokens.replyAddress(new OrganizationId(theirs), task, "m@x.example");

          assertThat(tokens.verify(new OrganizationId(ours), id).isPresent())
              .isEqualTo(ours.equals(theirs));
          assertThat(tokens.verify(new OrganizationId(ours), address).isPresent())
              .isEqualTo(ours.equals(theirs));
        });
  }

  @Test
  void tokens_in_mails_long_sent_are_written_and_read_as_ever() {
    OrganizationId organization = OrganizationId.of("0f8fad5b-d9cb-469f-a165-70867728950e");
    UUID task = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    UUID cause = UUID.fromString("f47ac10b-58cc-4372-a567-0e02b2c3d479");
    String id =
        "t.d4tzths5bfidpjis7ap7a7scxh.huplaqwwgminzkkzyoakzmhvdz.b24qs4wrezxrr27nnrtitgvrao@x.example";
    String address = "m+d4tzths5bfidpjis7ap7a7scxhdwfjt6c2azehvp5tj7765e5534@x.example";

    assertThat(tokens.messageId(organization, task, cause, "x.example")).isEqualTo(id);
    assertThat(tokens.replyAddress(organization, task, "m@x.example")).isEqualTo(address);
    assertThat(tokens.verify(organization, id)).contains(task);
    assertThat(tokens.verify(organization, address)).contains(task);
  }

  @Test
  void a_number_beyond_128_bits_is_refused_and_not_cut() {
    OrganizationId organization = OrganizationId.random();
    UUID task = UUID.fromString("0c9e6679-7425-40de-944b-e07fc1f90ae7");
    String address = tokens.replyAddress(organization, task, "m@x.example");
    String beyond = address.replaceFirst("\\+a", "+i");

    assertThat(beyond).isNotEqualTo(address);
    assertThat(tokens.verify(organization, beyond)).isEmpty();
  }

  @Test
  void another_key_signs_nothing_for_us() {
    OrganizationId organization = OrganizationId.random();
    UUID task = UUID.randomUUID();
    ReplyToken others = new ReplyToken("another-key-of-the-tests-with-characters");

    assertThat(tokens.verify(organization, others.messageId(organization, task, task, "x.example")))
        .isEmpty();
  }

  @Test
  void a_message_id_does_not_pass_for_an_address() {
    OrganizationId organization = OrganizationId.random();
    UUID task = UUID.randomUUID();
    String[] parts = tokens.messageId(organization, task, task, "x.example").split("[.@]");

    assertThat(tokens.verify(organization, "m+" + parts[1] + parts[3] + "@x.example")).isEmpty();
  }

  @Test
  void a_short_key_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ReplyToken("short"));
  }
}
