/** What waits in any organization; sees dates and nothing else. */
package org.orgo.health.persistence.system;
