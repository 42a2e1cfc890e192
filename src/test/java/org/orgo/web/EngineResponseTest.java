package org.orgo.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class EngineResponseTest {

  private final MockHttpServletResponse sent = new MockHttpServletResponse();

  @Test
  void a_failure_in_an_outage_is_withheld_with_all_it_says() throws Exception {
    EngineResponse response = new EngineResponse(sent, () -> true);

    response.setStatus(500);
    response.getOutputStream().write("ENGINE-03004".getBytes());
    response.flushBuffer();

    assertThat(response.isWithheld()).isTrue();
    assertThat(sent.isCommitted()).isFalse();
    assertThat(sent.getContentAsString()).isEmpty();
  }

  @Test
  void an_answer_of_any_other_kind_goes_through() throws Exception {
    EngineResponse response = new EngineResponse(sent, () -> true);

    response.setStatus(404);
    response.getOutputStream().write("not there".getBytes());

    assertThat(response.isWithheld()).isFalse();
    assertThat(sent.getStatus()).isEqualTo(404);
    assertThat(sent.getContentAsString()).isEqualTo("not there");
  }
}
