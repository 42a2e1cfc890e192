/**
 * What an organization's operator does to single instances and jobs of his organization: look,
 * retry, suspend, resume, drop. Each id is checked against the tenant; a foreign one is absent.
 */
package org.orgo.engine.operations;
