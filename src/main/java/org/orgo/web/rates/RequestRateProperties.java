package org.orgo.web.rates;

import org.orgo.platform.database.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code orgo.api}.
 *
 * @param requestsPerMinute of one account on one node; 0 for no limit
 */
@ConfigurationProperties("orgo.api")
record RequestRateProperties(@DefaultValue("60000") int requestsPerMinute) {

  RequestRateProperties {
    if (requestsPerMinute < 0) {
      throw new CannotStart("orgo.api.requests-per-minute is 0 for no limit, or more");
    }
  }
}
