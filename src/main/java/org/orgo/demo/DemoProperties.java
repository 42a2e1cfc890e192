package org.orgo.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demo's settings.
 *
 * @param smtpPort where the demo's mail server takes mail
 * @param imapPort where Orgo reads it
 * @param signals whether sample signals are made on the first start
 */
@ConfigurationProperties("orgo.demo")
record DemoProperties(
    @DefaultValue("3025") int smtpPort,
    @DefaultValue("3143") int imapPort,
    @DefaultValue("true") boolean signals) {}
