package org.orgo.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The engine's share of the machine.
 *
 * @param jobThreads threads that run jobs
 * @param jobQueue jobs acquired ahead of a free thread
 * @param jobsPerAcquisition jobs locked by one round
 */
@ConfigurationProperties("orgo.engine")
record EngineProperties(
    @DefaultValue("4") int jobThreads,
    @DefaultValue("24") int jobQueue,
    @DefaultValue("24") int jobsPerAcquisition) {}
