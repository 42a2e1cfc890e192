package org.orgo.web.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** An account that sends too much is told when to go on, and nobody else notices. */
@OrgoTest
class RequestRatesTests {

  @Autowired TestOrganizations organizations;

  private final AtomicLong nanos = new AtomicLong();
  private final RequestRates rates = new RequestRates(3, nanos::get);

  @Test
  void beyond_the_limit_it_is_refused_until_the_minute_is_over() {
    TestOrganization northside = organizations.found("hospital");
    MockHttpServletResponse response = new MockHttpServletResponse();
    for (int request = 0; request < 3; request++) {
      ask(northside, "worker", response);
    }
    nanos.addAndGet(Duration.ofSeconds(15).toNanos());

    assertThatThrownBy(() -> ask(northside, "worker", response))
        .isInstanceOf(TooManyRequests.class)
        .hasMessage("At most 3 requests a minute; try again in 45 seconds");
    assertThat(response.getHeader("Retry-After")).isEqualTo("45");
    ask(northside, "supervisor", new MockHttpServletResponse());

    nanos.addAndGet(Duration.ofSeconds(46).toNanos());
    ask(northside, "worker", new MockHttpServletResponse());
  }

  private void ask(TestOrganization organization, String user, MockHttpServletResponse response) {
    organization.run(
        user, () -> rates.preHandle(new MockHttpServletRequest(), response, "a handler"));
  }
}
