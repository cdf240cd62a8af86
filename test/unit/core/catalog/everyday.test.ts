import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { bundled } from './bundled';

/** What people say without meaning any product. None of it may reach an entry surely; in small letters not even doubtfully. */
const phrases = `
the config file is in the root of the repository
we connect to the database over TLS
keep a backup of the backup
the batch of cookies in the oven
this is a personalized shirt, so personalize yours
my forecast for next year is rain
the weather forecast said snow
a shield against the wind
glue two pieces of wood together
the detective solved the case
a health check for the whole team
please inspect it; the inspector came by
translate this text into German
transcribe the recording
an artifact of the compression
nobody could comprehend why
we sent them a support ticket
with support for more languages
our organizations differ in size
the organization grew quickly
the aurora was visible in Oslo
the aurora borealis
a panorama of the mountains
athena was a goddess
neptune is a planet
a macro lens
amplify the signal
the bedrock of our success
the glacier is melting
a firehose of information
we played cards at an outpost
outposts of the empire
a signer of the petition
the proton is a particle
the nova exploded
on the same wavelength
local zones of influence in town
a transit through Frankfurt
I take the train at the gateway
the lex mercatoria
polly wants a cracker
chime in whenever you like
the budget: budgets are tight
a pinpoint landing
machine learning is everywhere
we use machine learning in our product
it was a marketplace of ideas
managed services are nice to have
16 GB of ram is enough
sam went home early
a ground truth for the evaluation
ground station crews
a chest x-ray at the hospital
the snowball effect
workspaces in npm are handy
open two workspaces in the editor
a chatbot that answers questions
we trust a trusted advisor
service catalog of our company
identity and access management in general
the data pipeline is broken
data exchange between banks
directory service for phone numbers
a device farm in the basement
single sign-on with our own provider
an end user messaging the admin
a web application firewall of another vendor
the recycle bin of Windows
we have no service quotas
the free tier of that other cloud
a landing zone for helicopters
application composer and conductor
clean rooms for chip makers
the supply chain is broken
mobile analytics for our app
account management meetings
the pricing calculator on their page
auto scaling of fonts
fraud is bad
the location of the venue
ask at the location service desk
an interconnect between buildings
the connect button
transform the data
activate the license
sustainability goals
license manager on duty
a network firewall rule
network manager of the department
the incident manager of the week
entity resolution is hard
a partner central to our plans
health dashboard of the clinic
verified access only
we went to Las Vegas and it was great
the expo hall had many vendors and swag
I met many people in the hallway track
my first conference was fun
breakfast was served at seven
no announcements were made today
the keynote started late
we reinvent the wheel
they reinvented themselves
reinforce the wall
the session was packed
the lumberyard down the road
sumerian is an ancient language
copilot of the plane
the console of the game
a private 5g network at the factory
the forecast, the budget and the backup plan
let us share resources
a managed database service
functions and layers in photo editing
a step further
we run containers in production
kubernetes is an orchestrator
the fire cracker was loud
a nova in the night sky
the bossa nova of my youth
press q to quit
a q and a at the end of the talk
transform your career
they transform the way we work
a quick start to the day
quick research in the library
the water flows quick, quick flows the river
a continuum of options
the countdown has begun
a finch sang in the garden
three service tiers for everyone
our managed agents sell houses
tiered storage in the attic
the log analytics of our shop
vector search in general
a router with routing rules
policy-based routing on our own router
a data transfer terminal at the harbour
an agentic search for meaning
the web grounding of the lightning rod
a cost comparison of two cars
no snapshot lock on the door
mutual tls between our servers
the provisioned mode of the engine
an open job description for a nurse
through a generative ai lens
from console to code in an hour
the accelerated recovery of the patient
a managed login page of our own
the target optimizer of the archers
active threat defense for castles
a security analytics team
adaptive sampling in statistics
a catalog federation of libraries
the service insertion was bumpy
a modular data center next door
upgrade insights from the vendor
agent toolkit for estate agents
a storage browser in the file menu
exercise is good for health
building blocks for children
in another context entirely
`
  .trim()
  .split('\n');

suite('Everyday phrases', () => {
  test('are more than a hundred', () => assert.ok(phrases.length > 100, String(phrases.length)));

  for (const phrase of phrases) {
    test(`"${phrase}" names nothing`, () => {
      assert.deepEqual(
        bundled.namesIn(phrase).map(({ entry }) => entry.id),
        [],
      );
    });
  }

  for (const phrase of [
    'Config files',
    'Backup your data',
    'Connect with us',
    'Support',
    'Shield your eyes',
    'Detective stories',
    'Glue',
    'Batch',
    'Forecast: rain',
    'Personalize it',
    'Health',
    'Organizations',
  ]) {
    test(`"${phrase}" at the start of a sentence is doubtful at most`, () => {
      assert.deepEqual(
        bundled.namesIn(phrase).filter(({ isEveryday }) => !isEveryday),
        [],
      );
    });
  }
});
