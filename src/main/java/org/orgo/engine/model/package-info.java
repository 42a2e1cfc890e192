/**
 * Diagrams, tables and forms as text from strangers: what they may contain, what a lifecycle must
 * obey, and what a worker may choose where. Calls nobody but the vocabulary; tasks and studio read
 * {@link org.orgo.engine.model.LifecycleModel} and {@link org.orgo.engine.model.DeploymentCheck}.
 */
@org.springframework.modulith.NamedInterface("model")
package org.orgo.engine.model;
