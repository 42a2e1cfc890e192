package org.orgo.platform.http;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param trustedProxies addresses such as {@code 10.0.0.5} or networks such as {@code 10.1.0.0/16}
 *     of the reverse proxies before Orgo; what anybody else forwards is ignored
 */
@ConfigurationProperties("orgo.http")
record ProxyProperties(@DefaultValue List<String> trustedProxies) {}
