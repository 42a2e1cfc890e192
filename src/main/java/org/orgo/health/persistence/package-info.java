/** One cheap statement for each thing that waits. */
package org.orgo.health.persistence;
