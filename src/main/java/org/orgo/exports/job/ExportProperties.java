package org.orgo.exports.job;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of exports in this environment.
 *
 * @param maxRows how many rows a file may have; more is refused
 */
@ConfigurationProperties("orgo.exports")
record ExportProperties(@DefaultValue("50000") int maxRows) {}
