/**
 * What is deployed: shared definitions at start-up, tenant versions later, and which of them holds
 * for whom.
 */
package org.orgo.engine.deployment;
