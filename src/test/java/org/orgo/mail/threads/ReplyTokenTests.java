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

          assertThat(tokens.verify(organization, id)).map(TaskReference::taskId).contains(task);
          assertThat(tokens.verify(organization, "<" + id + ">")).isPresent();
          assertThat(tokens.verify(organization, address))
              .map(TaskReference::taskId)
              .contains(task);
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
