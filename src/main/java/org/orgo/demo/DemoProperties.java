package org.orgo.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demo's settings.
 *
 * @param smtpPort where the demo's mail server takes mail
 * @param imapPort where Orgo reads it
 * @param mailServer whether the demo brings its mail server; false where one of the same kind
 *     listens on these ports already
 * @param signals whether sample signals are made on the first start
 */
@ConfigurationProperties("orgo.demo")
record DemoProperties(
    @DefaultValue("3025") int smtpPort,
    @DefaultValue("3143") int imapPort,
    @DefaultValue("true") boolean mailServer,
    @DefaultValue("true") boolean signals) {}
