/** Seals bytes with a key that somebody keeps: AES-256-GCM under a key derived by PBKDF2. */
package org.orgo.sync.envelope;
