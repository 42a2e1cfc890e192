package org.orgo.engine;

import org.orgo.engine.history.HistoryOperations;
import org.orgo.engine.history.LeanHistoryProducer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The engine's share of the machine, and which short cuts of ours around its slow spots are taken.
 *
 * @param jobThreads threads that run jobs
 * @param jobQueue jobs acquired ahead of a free thread
 * @param jobsPerAcquisition jobs locked by one round
 * @param fastIds see {@link FastEntityManager}
 * @param bulkHistory see {@link HistoryOperations}
 * @param leanHistory see {@link LeanHistoryProducer}
 * @param recentDefinitions see {@link RecentDefinitionCache} and {@link RecentJobDefinitions}
 */
@ConfigurationProperties("orgo.engine")
record EngineProperties(
    @DefaultValue("4") int jobThreads,
    @DefaultValue("24") int jobQueue,
    @DefaultValue("24") int jobsPerAcquisition,
    @DefaultValue("true") boolean fastIds,
    @DefaultValue("true") boolean bulkHistory,
    @DefaultValue("true") boolean leanHistory,
    @DefaultValue("true") boolean recentDefinitions) {}
