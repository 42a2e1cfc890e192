package org.orgo.notifications;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotificationsConfiguration {

  /** Where no mail comes in, nothing needs to be told apart when it comes back. */
  @Bean
  @ConditionalOnMissingBean
  ReplyAddresses replyAddresses() {
    return (task, outgoingId) -> outgoingId + "@orgo.invalid";
  }
}
