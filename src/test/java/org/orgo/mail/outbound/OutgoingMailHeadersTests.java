package org.orgo.mail.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class OutgoingMailHeadersTests {

  @Test
  void our_mail_says_that_a_machine_wrote_it() {
    assertThat(OutgoingMailHeaders.of("id@x.example", "first@x.example"))
        .containsEntry("Auto-Submitted", "auto-generated")
        .containsEntry("X-Auto-Response-Suppress", "All")
        .containsEntry("X-Orgo-Loop", "orgo")
        .containsEntry("Message-ID", "<id@x.example>")
        .containsEntry("In-Reply-To", "<first@x.example>")
        .containsEntry("References", "<first@x.example>");
  }

  @Test
  void an_id_cannot_carry_a_second_header() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutgoingMailHeaders.of("id@x.example>\r\nBcc: all@x.example", null));
  }
}
