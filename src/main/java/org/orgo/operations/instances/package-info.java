/** Where an organization's operator acts on running instances: as pages and in {@code /api/v3}. */
package org.orgo.operations.instances;
