#!/usr/bin/env node
import { launch } from '../lib/launcher.mjs';

await launch('current', process.argv.slice(2));
