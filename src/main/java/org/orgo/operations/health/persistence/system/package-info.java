/** What waits in any organization; sees dates and nothing else. */
package org.orgo.operations.health.persistence.system;
