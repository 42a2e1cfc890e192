package org.orgo.web.problems;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

class GoneCallersTest {

  @Test
  void whoever_left_before_the_answer_came_is_no_failure_of_ours() {
    var gone = new AsyncRequestNotUsableException("Broken pipe");
    var request = new MockHttpServletRequest("GET", "/api/v3/tasks");

    assertThatThrownBy(() -> new Problems().answer(gone, request)).isSameAs(gone);
  }
}
