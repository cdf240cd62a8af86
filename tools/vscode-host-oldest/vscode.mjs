#!/usr/bin/env node
import { launch } from '../lib/launcher.mjs';

await launch('oldest', process.argv.slice(2));
