package org.orgo.web.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orgo.testing.HeapMeter;
import org.orgo.testing.HeapMeter.Measured;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.Property;
import org.orgo.testing.RawConnection;
import org.orgo.testing.RawConnection.RawAnswer;
import org.orgo.testing.RawRequest;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * No request a member may send grows the heap by more than 20 MB. What is measured first is what
 * the server's threads allocated for it: garbage included, so never less than what was held at
 * once. Only where that is more, the request is sent again while one collection follows the other,
 * and the most that was reachable counts.
 */
@OrgoTest
class HostileRequestsTests {

  private static final long MAX_GROWTH = 20L * 1024 * 1024;
  private static final int TRIES = 80;

  @Autowired TestOrganizations organizations;
  @LocalServerPort int port;

  @Test
  void no_request_grows_the_heap_by_more_than_twenty_megabytes() {
    HostileRequests hostile =
        new HostileRequests(organizations.found("retail_chain").token("worker"));
    HeapMeter heap = new HeapMeter();

    Property.check(
        TRIES,
        source -> {
          RawRequest request = hostile.draw(source);
          source.note(request.toString());

          Measured<RawAnswer> sent = heap.allocated(() -> RawConnection.exchange(port, request));

          assertThat(sent.result().status())
              .as("%s%n%s", request, sent.result().text())
              .isBetween(200, 499);
          assertThat(growth(heap, request, sent.bytes()))
              .as(request.toString())
              .isLessThanOrEqualTo(MAX_GROWTH);
        });
  }

  private long growth(HeapMeter heap, RawRequest request, long allocated) {
    return allocated <= MAX_GROWTH
        ? allocated
        : heap.reachable(() -> RawConnection.exchange(port, request)).bytes();
  }
}
