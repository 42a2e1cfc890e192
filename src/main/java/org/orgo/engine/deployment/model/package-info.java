/**
 * What a lifecycle diagram says: its wait states, and the transitions a worker may choose there.
 */
package org.orgo.engine.deployment.model;
