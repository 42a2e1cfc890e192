/** One cheap statement for each thing that waits. */
package org.orgo.operations.health.persistence;
