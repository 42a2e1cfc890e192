/**
 * Traces: spans of what is done for one mail or request, across jobs, events, mails and nodes, told
 * to an OpenTelemetry collector. Off unless a collector is named.
 */
package org.orgo.platform.tracing;
